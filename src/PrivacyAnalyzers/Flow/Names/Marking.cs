namespace PrivacyAnalyzers.Flow.Names;

/// <summary>An attribute at a declaration, and what is personal if it marks personal data. All are hashes of names.</summary>
/// <param name="Attribute">The attribute as it is written, without namespace and without <c>Attribute</c> at its end.</param>
/// <param name="Name">The name under which other code gets at the data.</param>
/// <param name="Type">The type that has the data as a member; 0 for none.</param>
internal readonly record struct Marking(int Attribute, int Name, int Type);
