using System.Collections;
using Microsoft.Build.Framework;

namespace PrivacyInventory.Tests.Build;

/// <summary>Stands in for MSBuild and keeps what a task logs.</summary>
internal sealed class BuildLog : IBuildEngine
{
    public List<string> Errors { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<string> Messages { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "App.csproj";

    public bool BuildProjectFile(string file, string[] targets, IDictionary properties, IDictionary outputs) => false;

    public void LogErrorEvent(BuildErrorEventArgs error) => Errors.Add(error.Message ?? "");

    public void LogWarningEvent(BuildWarningEventArgs warning) => Warnings.Add(warning.Message ?? "");

    public void LogMessageEvent(BuildMessageEventArgs message) => Messages.Add(message.Message ?? "");

    public void LogCustomEvent(CustomBuildEventArgs custom) => Messages.Add(custom.Message ?? "");
}
