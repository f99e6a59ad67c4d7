using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>Chooses changes when there are more than can be tried: by chance, but the same for the same model, wherever and whenever it is built.</summary>
internal static class MutantSelection
{
    /// <summary>So many of the changes, in their order.</summary>
    public static ImmutableArray<Mutation> Choose(ImmutableArray<Mutation> all, int most, EngineModel model)
    {
        if (all.Length <= most)
        {
            return all;
        }

        var draws = new PhiloxSeries(Seed(model), Philox.SeriesNumber("adequacy"));
        return [.. Enumerable.Range(0, all.Length).OrderBy(i => draws.Uniform(0, (uint)i)).Take(most).Order().Select(i => all[i])];
    }

    /// <summary>The digest of what is lowered: how it was written does not change it.</summary>
    private static ulong Seed(EngineModel model)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var node in model.Nodes)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(node.Id));
            switch (node)
            {
                case ConstNode data:
                    Append(hash, data.Values);
                    break;
                case PmfNode pmf:
                    Append(hash, pmf.Values.AsSpan());
                    Append(hash, pmf.Probabilities.AsSpan());
                    break;
                case ExprNode code:
                    hash.AppendData(Encoding.UTF8.GetBytes(ExpressionPrinter.Print(code.Expression, ExpressionGrammar.Embedded)));
                    break;
                default:
                    break;
            }
        }

        return BinaryPrimitives.ReadUInt64LittleEndian(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<double> values)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
            hash.AppendData(bytes);
        }
    }
}
