using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace PrivacyTool.Sarif;

/// <summary>
/// Names a result across runs: by rule, file and message, not by line, so that an edit elsewhere keeps it. Equal
/// results of one file are told apart by their order.
/// </summary>
internal sealed class SarifFingerprint
{
    public const string Key = "privacyFinding/v1";

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public string Next(string ruleId, string file, string message)
    {
        string subject = $"{ruleId}\n{file.Replace('\\', '/')}\n{message}";
        _seen.TryGetValue(subject, out int count);
        _seen[subject] = count + 1;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(subject));
        return $"{Convert.ToHexString(hash, 0, 16).ToLowerInvariant()}:{count + 1}";
    }
}
