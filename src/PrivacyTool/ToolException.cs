using System;

namespace PrivacyTool;

/// <summary>An input or output error told to the user in one sentence; ends the run with code 3.</summary>
internal sealed class ToolException(string message) : Exception(message);
