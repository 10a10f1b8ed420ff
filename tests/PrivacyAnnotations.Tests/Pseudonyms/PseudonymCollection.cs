namespace PrivacyAnnotations.Tests.Pseudonyms;

/// <summary>Tests that set the process-wide key ring, hence run one by one.</summary>
[CollectionDefinition(nameof(PseudonymCollection), DisableParallelization = true)]
public sealed class PseudonymCollection;
