using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>The exported series of the baseline run, one CSV each: those that the scenario exports under the names it gives, else every series of the engine.</summary>
internal static class SeriesPrinter
{
    public static void Print(OutputTree tree, NamedModel named)
    {
        if (named.Assessment.Baseline is not { } run)
        {
            return;
        }

        var model = named.Assessment.Model;
        if (model.Outputs.IsEmpty)
        {
            foreach (var series in model.Series.Values.Where(info => info.NodeId is not null))
            {
                Add(series.Name, OutputFileName.Of(series.Name) + ".csv");
            }
        }

        foreach (var output in model.Outputs)
        {
            Add(output.Series, OutputFileName.Of(output.As));
        }

        void Add(string series, string file)
        {
            if (run.Find(series) is { } values)
            {
                tree.AddModel($"{named.Folder}/series/{file}", SeriesCsv.Write(values));
            }
        }
    }
}
