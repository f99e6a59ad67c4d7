namespace FlowTimeSim.Bundles;

/// <summary>Brings parts into the order of the archive and refuses names that cannot stand side by side.</summary>
internal static class PartList
{
    public static List<(string Name, BundlePart Part)> Order(IReadOnlyList<BundlePart> parts, List<BundleFault> faults)
    {
        foreach (var part in parts)
        {
            if (BundleNames.Objection(part.Path) is { } objection)
            {
                faults.Add(new(BundleCodes.UnsafeName, $"The name '{ZipDirectory.Show(part.Path)}' {objection}.", ZipDirectory.Show(part.Path)));
            }

            if (!OpcParts.IsMediaType(part.MediaType))
            {
                faults.Add(new(BundleCodes.BadManifest, $"'{ZipDirectory.Show(part.MediaType)}' is no media type.", ZipDirectory.Show(part.Path)));
            }
        }

        AddTwins(parts.Select(part => part.Path), faults);
        var ordered = parts.Select(part => (Name: BundleNames.Encode(part.Path), Part: part)).ToList();
        ordered.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return ordered;
    }

    public static List<(string Name, BundlePart Part)> WithManifest(List<(string Name, BundlePart Part)> parts, byte[] manifest)
    {
        var all = new List<(string Name, BundlePart Part)>(parts)
        {
            (BundleNames.Manifest, BundlePart.FromBytes(BundleNames.Manifest, OpcParts.ManifestMediaType, AssetTypes.Other, manifest)),
        };
        all.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return all;
    }

    /// <summary>Adds a fault for each path that equals another when case is ignored, or that is a folder of another.</summary>
    public static void AddTwins(IEnumerable<string> paths, List<BundleFault> faults)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (!seen.Add(path))
            {
                faults.Add(new(BundleCodes.DuplicateName, $"'{ZipDirectory.Show(path)}' is there twice (upper and lower case count as equal).", ZipDirectory.Show(path)));
            }
        }

        foreach (var path in seen)
        {
            for (var at = path.IndexOf('/', StringComparison.Ordinal); at > 0; at = path.IndexOf('/', at + 1))
            {
                if (seen.Contains(path[..at]))
                {
                    faults.Add(new(BundleCodes.DuplicateName, $"'{ZipDirectory.Show(path[..at])}' is both a file and a folder.", ZipDirectory.Show(path)));
                }
            }
        }
    }
}
