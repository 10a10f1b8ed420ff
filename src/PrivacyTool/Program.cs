using System.Text;
using PrivacyTool;

System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await PrivacyCommand.RunAsync(ToolHost.OfProcess(), args);
