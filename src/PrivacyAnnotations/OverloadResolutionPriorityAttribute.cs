namespace System.Runtime.CompilerServices;

/// <summary>Known to the compiler by name: a null literal picks the overload of higher priority.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, Inherited = false)]
internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    public int Priority { get; } = priority;
}
