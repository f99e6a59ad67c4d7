using System.Globalization;

namespace FlowTimeSim.Views.Tests.Samples;

/// <summary>Runs something under a culture that writes everything differently, as tr-TR, fa-IR and sv-SE do together.</summary>
internal static class HostileCulture
{
    public static T Under<T>(Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NaNSymbol = "ikke et tal";
        culture.DateTimeFormat.AbbreviatedDayNames = ["Paz", "Pzt", "Sal", "\u00c7ar", "Per", "Cum", "Cmt"];
        culture.DateTimeFormat.TimeSeparator = ".";
        try
        {
            CultureInfo.CurrentCulture = culture;
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
