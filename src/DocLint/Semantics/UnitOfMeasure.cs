namespace DocLint.Semantics;

/// <summary>What a unit measures.</summary>
public enum Dimension
{
    /// <summary>Length; the base unit is the metre.</summary>
    Length,

    /// <summary>Area; square metre.</summary>
    Area,

    /// <summary>Volume; cubic metre.</summary>
    Volume,

    /// <summary>Mass; kilogram.</summary>
    Mass,

    /// <summary>Temperature; kelvin.</summary>
    Temperature,

    /// <summary>Speed; metre per second.</summary>
    Speed,

    /// <summary>Energy; joule.</summary>
    Energy,

    /// <summary>Power; watt.</summary>
    Power,

    /// <summary>Pressure; pascal.</summary>
    Pressure,

    /// <summary>Amount of data; byte.</summary>
    Data,

    /// <summary>Time; second.</summary>
    Time,

    /// <summary>Angle; degree.</summary>
    Angle,

    /// <summary>Frequency; hertz.</summary>
    Frequency,

    /// <summary>Electric potential, current, charge and the like; no conversions.</summary>
    Electricity,

    /// <summary>Data in time; bit per second.</summary>
    DataRate,

    /// <summary>Force; newton.</summary>
    Force,

    /// <summary>Torque; newton metre.</summary>
    Torque,

    /// <summary>Parts of a whole, such as parts per million; one.</summary>
    Concentration,

    /// <summary>Loudness and other logarithmic levels; decibel.</summary>
    Level,
}

/// <summary>A unit: a value <c>v</c> in it is <c>v × Factor + Offset</c> in the dimension's base unit.</summary>
/// <param name="Name">The canonical symbol or name, such as <c>km</c>.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">The factor to the base unit.</param>
/// <param name="Offset">The offset in the base unit; not 0 for temperatures only.</param>
/// <param name="IsVague">Whether its size depends (month, year, ton, a degree of no named scale), so that conversions are not exact.</param>
public sealed record UnitOfMeasure(string Name, Dimension Dimension, decimal Factor, decimal Offset = 0, bool IsVague = false);
