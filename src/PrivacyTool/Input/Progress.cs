using System;
using Spectre.Console;

namespace PrivacyTool.Input;

/// <summary>Shows on standard error that long work goes on, when a person watches.</summary>
internal static class Progress
{
    public static void Run(ToolHost host, string title, Action<Action<string>> work)
    {
        if (!host.IsInteractive)
        {
            work(static _ => { });
            return;
        }

        host.CreateErrorConsole().Status().Start(title, context => work(text => context.Status = text));
    }
}
