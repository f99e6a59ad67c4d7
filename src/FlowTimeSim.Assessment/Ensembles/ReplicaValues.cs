using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>What an expectation needs to remember of each replica: one number for every aggregate over replicas and every selection of bins.</summary>
internal sealed class ReplicaValues
{
    private readonly PreparedExpectation expectation;
    private readonly List<BoundAggregate> outer = [];
    private readonly Dictionary<(BoundAggregate Outer, int Selection), double[]> values = [];

    public ReplicaValues(PreparedExpectation expectation, int replicas)
    {
        this.expectation = expectation;
        Collect(expectation.Condition);
        foreach (var aggregate in outer)
        {
            for (var s = 0; s < expectation.Selections.Length; s++)
            {
                values.TryAdd((aggregate, s), new double[replicas]);
            }
        }
    }

    /// <summary>Remembers one replica.</summary>
    public void Add(int replica, ModelRun run)
    {
        for (var s = 0; s < expectation.Selections.Length; s++)
        {
            var evaluator = new RunEvaluator(run, expectation.Selections[s].Bins);
            foreach (var aggregate in outer)
            {
                values[(aggregate, s)][replica] = evaluator.Scalar(aggregate.Argument).Value;
            }
        }
    }

    /// <summary>The value of a side of the expectation over the first so many replicas.</summary>
    public Estimate Of(BoundExpression expression, int selection, int replicas, bool isRandom) => expression switch
    {
        BoundConstant constant => Estimate.Certain(constant.Value, 0),
        BoundArithmetic sum => Arithmetic.Apply(sum.Operator, Of(sum.Left, selection, replicas, isRandom), Of(sum.Right, selection, replicas, isRandom)),
        BoundAggregate aggregate => Confidence.Of(aggregate.Function, aggregate.Percentile, values[(aggregate, selection)][..replicas], isRandom),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType().Name, "Not a value of all replicas."),
    };

    private void Collect(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundAggregate { Reach: Reach.Ensemble } aggregate:
                outer.Add(aggregate);
                break;
            case BoundArithmetic sum:
                Collect(sum.Left);
                Collect(sum.Right);
                break;
            case BoundCondition condition:
                Collect(condition.Left);
                Collect(condition.Right);
                break;
            default:
                break;
        }
    }
}
