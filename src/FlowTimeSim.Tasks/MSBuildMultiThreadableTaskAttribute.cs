namespace Microsoft.Build.Framework;

/// <summary>Says to MSBuild, which looks for this name, that a task uses absolute paths only and may run beside others in one process.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
