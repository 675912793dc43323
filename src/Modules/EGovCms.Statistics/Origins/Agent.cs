namespace EGovCms.Statistics.Origins;

/// <summary>What a program that asks is.</summary>
/// <param name="Robot">The robot's name, <see cref="Robots.Other"/> for one without, or null for people.</param>
/// <param name="Device">The kind of device of people.</param>
internal sealed record Agent(string? Robot, string Device);
