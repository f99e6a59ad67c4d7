using FlowTimeSim.Assessment.Changes;
using FlowTimeSim.Assessment.Runs;

namespace FlowTimeSim.Defects.Tests.Changes;

/// <summary>Of several edits at once, the one that does most is named first, and the parts sum to the whole.</summary>
public sealed class Causes_are_found
{
    private const int Wanted = 300;
    private const double Exact = 1e-9;

    [Fact]
    public void In_300_random_pairs_and_triples_the_parts_sum_to_the_whole_and_the_true_cause_comes_first()
    {
        var random = new Random(20261123);
        var bases = Dial.All.Select(dial => dial.Model).Distinct().ToDictionary(model => model, model => Compared.Runs(BaseModel.Copy(model)));
        var (judged, right, tried) = (0, 0, 0);
        var wrong = new List<string>();
        while (judged < Wanted && tried++ < 2000)
        {
            var dials = Drawn(random);
            var before = bases[dials[0].Dial.Model];
            var files = BaseModel.Copy(dials[0].Dial.Model);
            var lines = dials.Select(one => one.Dial.LineIn(files)).ToArray();
            foreach (var (dial, factor) in dials)
            {
                dial.Turn(files, factor);
            }

            var alone = dials.Select(one => Alone(one.Dial, one.Factor, before)).ToArray();
            foreach (var (scenario, changes) in Compared.Of(before, files).Where(pair => !pair.Value.Results.IsEmpty))
            {
                Nothing.Of(Unsummed(changes));

                // The truth: what each does alone; it is known where one does three times as much as any other.
                var order = Enumerable.Range(0, alone.Length).OrderByDescending(i => alone[i][scenario]).ToArray();
                var truth = order[0];
                if (alone[truth][scenario] <= 3 * alone[order[1]][scenario] || changes.Results[0].Seed is not null)
                {
                    continue;
                }

                judged++;
                var first = changes.Attribution.Causes[0].Where;
                if (first.Path == dials[truth].Dial.Path && first.Line == lines[truth])
                {
                    right++;
                }
                else
                {
                    wrong.Add($"{string.Join(", ", dials.Select((one, i) => $"{one.Dial.Model} {one.Dial.Before}{one.Dial.Value} x {one.Factor:0.###} alone {alone[i][scenario]:0.####}"))}: {first}");
                }
            }
        }

        Assert.True(judged >= Wanted, $"{judged}");
        Assert.True(right >= 0.99 * judged, $"{right} of {judged}\n{string.Join('\n', wrong.Take(10))}");
    }

    private static (Dial Dial, double Factor)[] Drawn(Random random)
    {
        var model = Dial.All[random.Next(Dial.All.Length)].Model;
        var own = Dial.All.Where(dial => dial.Model == model).ToArray();
        random.Shuffle(own);
        return [.. own.Take(random.Next(2, 4)).Select(dial => (dial, random.Next(3) == 0 ? 1 + ((random.NextDouble() - 0.5) / 2) : 1 + ((random.NextDouble() - 0.5) / 20)))];
    }

    // By scenario, the sum over the changed series of how far they moved, of how large they are.
    private static Dictionary<string, double> Alone(Dial dial, double factor, Dictionary<string, ModelRun> before)
    {
        var files = BaseModel.Copy(dial.Model);
        dial.Turn(files, factor);
        var now = Compared.Runs(files);
        return before.ToDictionary(pair => pair.Key, pair => ResultComparison.Compare(pair.Value, now[pair.Key], default).Where(change => change.Seed is null).Sum(Moved));
    }

    private static double Moved(ResultChange change)
    {
        var known = change.Before.Zip(change.After).Where(two => double.IsFinite(two.First) && double.IsFinite(two.Second)).ToArray();
        return known.Sum(two => Math.Abs(two.First - two.Second)) / Math.Max(1e-300, known.Sum(two => Math.Max(Math.Abs(two.First), Math.Abs(two.Second))));
    }

    private static IEnumerable<string> Unsummed(ModelChanges changes)
    {
        foreach (var result in changes.Results.Where(result => !result.Contributions.IsEmpty && double.IsFinite(result.MeanAfter)))
        {
            var mean = result.Contributions.Sum(one => one.Mean) - (result.MeanAfter - result.MeanBefore);
            var largest = double.IsFinite(result.Largest) ? result.Contributions.Sum(one => one.AtLargest) - result.Largest : 0;

            // Parts may be larger than the whole, with opposite signs; a load over a pool that is nearly empty is 1e9 in some bins.
            var size = result.Contributions.Max(one => Math.Max(Math.Abs(one.Mean), Math.Abs(one.AtLargest)));
            if (Math.Abs(mean) > Exact * Math.Max(1, size) || Math.Abs(largest) > Exact * Math.Max(1, size))
            {
                yield return $"{result.Series}: {mean} and {largest} are left.";
            }
        }
    }
}
