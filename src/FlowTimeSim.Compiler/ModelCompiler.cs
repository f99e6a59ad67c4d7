using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler;

/// <summary>Compiles projects: catalogs, scenarios and tests, and ready models.</summary>
public static class ModelCompiler
{
    /// <summary>Compiles every scenario and every ready model of a project. Total on any input: what is wrong is a finding.</summary>
    /// <param name="inputs">The project's files and what its properties ask for.</param>
    /// <param name="sources">The way to the files.</param>
    /// <param name="findings">Receives what is wrong or worth knowing.</param>
    /// <param name="cancellation">Stops between scenarios and within runs.</param>
    /// <returns>The models without an error.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Compilation Compile(CompilerInputs inputs, ISources sources, FindingSink findings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(findings);
        var models = ImmutableArray.CreateBuilder<CompiledModel>();
        var files = ProjectFiles.Read(inputs, sources, findings);
        var recipes = new RecipeMaker(files, inputs, sources, findings).Make();
        foreach (var recipe in recipes)
        {
            cancellation.ThrowIfCancellationRequested();
            findings.About = recipe.Scenario.Metadata.Id?.Span.Location ?? Location.File(recipe.Scenario.Source.Path);
            if (ModelBuilder.Build(recipe, [], findings, cancellation) is { } model)
            {
                models.Add(model);
            }
        }

        findings.About = null;

        foreach (var catalog in files.Catalogs.Where(catalog => inputs.Catalogs.Contains(catalog.Source.Path) && !recipes.Any(recipe => recipe.Catalogs.Contains(catalog))))
        {
            StructureCheck.Check(catalog, files.Catalogs, findings);
        }

        OutsideParameters(inputs, files, findings);
        foreach (var path in inputs.Models)
        {
            cancellation.ThrowIfCancellationRequested();
            var reading = sources.Read(path);
            SourceFaults.Report(reading, path, Location.File(path), findings);
            if (reading.Text is { } text && BareModelCompiler.Compile(text, inputs.Engines.FirstOrDefault() ?? Emission.EngineDialects.FlowTime202605, findings, inputs.WorkLimit) is { } model)
            {
                models.Add(model);
            }
        }

        return new Compilation(models.ToImmutable());
    }

    /// <summary>
    /// Compiles a model again under changes: <c>line.capacity</c>, <c>sources.demand</c>, <c>components.line.limit</c> or a parameter, set,
    /// multiplied or added to. No file is read again.
    /// </summary>
    /// <param name="model">A model of this compiler.</param>
    /// <param name="changes">On top of those that it was compiled under, in their order.</param>
    /// <param name="findings">Receives what is wrong with a change.</param>
    /// <returns>The changed model, or null when there is an error.</returns>
    public static CompiledModel? Recompile(CompiledModel model, IReadOnlyList<ModelChange> changes, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(findings);
        if (changes.Count == 0)
        {
            return model;
        }

        return model.Recipe is { } recipe
            ? ModelBuilder.Build(recipe, [.. model.Changes, .. changes], findings, CancellationToken.None)
            : BareModelChange.Apply(model, changes, findings);
    }

    private static void OutsideParameters(CompilerInputs inputs, ProjectFiles files, FindingSink findings)
    {
        if (files.LacksCatalog || files.Catalogs.Any(catalog => catalog.IsPartial))
        {
            return;
        }

        var declared = files.Catalogs.SelectMany(catalog => catalog.Parameters).Select(parameter => parameter.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var name in inputs.Parameters.Keys.Where(name => !declared.Contains(name)).Order(StringComparer.Ordinal))
        {
            var nearest = NearestName.Find(name, declared);
            findings.Report(
                DiagnosticCatalog.UndeclaredParameter,
                Location.File(inputs.Export.Origin.Length > 0 ? inputs.Export.Origin : $"parameter {name}"),
                $"No catalog declares a parameter '{name}'.{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")}");
        }
    }
}
