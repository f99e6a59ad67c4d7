using System.Globalization;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Provenance;

/// <summary>Compiles a model again with one of its inputs a little larger or smaller. No file is read again.</summary>
public static class InputVariation
{
    /// <summary>The changed model and by which share its input was moved; null where the model allows no such value (a share of a whole, a limit of a parameter).</summary>
    /// <param name="model">A model of this compiler.</param>
    /// <param name="input">One of its inputs.</param>
    /// <param name="share">By how much: 0.05 is 5 % more. An input that counts moves by 1 in that direction.</param>
    public static (CompiledModel Model, double Share)? Vary(CompiledModel model, ModelInput input, double share)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(input);
        var step = input is { IsWhole: true, Value: { } whole and not 0 } ? Math.Sign(share) / Math.Abs(whole) : share;
        var aside = new FindingSink();
        var changed = input.IsTarget
            ? ModelCompiler.Recompile(model, [input.IsWhole
                ? new ModelChange(input.Name, "add", null, Math.Sign(share), null)
                : new ModelChange(input.Name, "multiply", null, 1 + share, null)], aside)
            : model.Recipe is { } recipe && Scaled(recipe, input, 1 + share) is { } scaled
                ? ModelBuilder.Build(scaled, model.Changes, aside, CancellationToken.None)
                : null;
        return changed is null ? null : (changed, step);
    }

    private static ModelRecipe? Scaled(ModelRecipe recipe, ModelInput input, double factor)
    {
        if (input is { Field: { Series: { } form } field } && input.Name.LastIndexOf('.') is > 0 and var dot)
        {
            var id = new Sourced<string>(input.Name[..dot], field.Key.Span);
            var over = new Fields([field with { Series = Times(form, factor) }]);
            var before = recipe.Scenario.Components.FirstOrDefault(one => NodeList.Lowered(one.Id.Value) == id.Value);
            return recipe with
            {
                Scenario = recipe.Scenario with
                {
                    Components = before is null
                        ? recipe.Scenario.Components.Add(new ComponentSyntax(field.Key.Span, id, over))
                        : recipe.Scenario.Components.Replace(before, before with { Fields = before.Fields.OverlaidBy(over) }),
                },
            };
        }

        return input.Connection is not { } connection ? null : recipe with
        {
            Scenario = recipe.Scenario with
            {
                Connections = recipe.Scenario.Connections.Add(new ConnectionOverrideSyntax(connection.Span)
                {
                    Id = connection.Id,
                    From = connection.From,
                    To = connection.To,
                    Weight = connection.Weight is { } weight ? Times(weight, factor) : null,
                    Times = connection.Weight is null && connection.Times is { } times ? Times(times, factor) : null,
                }),
            },
        };
    }

    private static SeriesSyntax Times(SeriesSyntax form, double factor)
    {
        var number = factor.ToString("R", CultureInfo.InvariantCulture);
        var text = form.Scale is { } scale ? $"({scale.Value}) * {number}" : number;

        // Whatever part of this text is spoken of, the form is meant: nothing of it stands in a file.
        return form with { Scale = new YamlScalar(form.Span, text, true) { Offsets = [.. Enumerable.Repeat(form.Span.Start, text.Length)] } };
    }
}
