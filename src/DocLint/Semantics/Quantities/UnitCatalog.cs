using static DocLint.Semantics.Dimension;

namespace DocLint.Semantics;

/// <summary>The units of <see cref="UnitTable"/>, by symbol and by name.</summary>
internal sealed class UnitCatalog
{
    private const decimal Kelvin0 = 273.15m;
    private const decimal Pound = 0.45359237m;
    private const decimal Foot = 0.3048m;
    private const decimal Gallon = 0.003785411784m;
    private const decimal PoundForce = 4.4482216152605m;

    private static readonly (string Symbol, string Name, decimal Factor)[] Small = [("n", "nano", 1e-9m), ("µ", "micro", 1e-6m), ("μ", "micro", 1e-6m), ("m", "milli", 1e-3m)];
    private static readonly (string Symbol, string Name, decimal Factor)[] Large = [("k", "kilo", 1e3m), ("M", "mega", 1e6m), ("G", "giga", 1e9m), ("T", "tera", 1e12m)];

    private readonly Dictionary<string, UnitOfMeasure> _byCanonicalName = [];

    public UnitCatalog()
    {
        AddLengths();
        AddAreas();
        AddVolumes();
        AddMasses();
        AddSpeeds();
        AddEnergies();
        AddData();
        AddTimes();
        AddOthers();
    }

    public Dictionary<string, UnitOfMeasure> Symbols { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, UnitOfMeasure> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    private void AddLengths()
    {
        Metric("m", Length, 1, "meter", "metre", Small);
        Add("cm", Length, 0.01m, ["cm", "cms"], "centimeter", "centimetre");
        Add("dm", Length, 0.1m, ["dm"], "decimeter", "decimetre");
        Add("km", Length, 1000, ["km", "Km", "KM", "kms"], "kilometer", "kilometre", "km");
        Add("micron", Length, 1e-6m, [], "micron");
        Add("in", Length, 0.0254m, ["in", "″"], "inch");
        Name("in", "inches");
        Add("ft", Length, Foot, ["ft", "′"], "foot");
        Name("ft", "feet", "ft");
        Add("yd", Length, 0.9144m, ["yd", "yds"], "yard");
        Add("mi", Length, 1609.344m, ["mi"], "mile");
        Add("nmi", Length, 1852, ["nmi", "NM"], "nautical mile");
        Add("furlong", Length, 201.168m, [], "furlong");
        Add("fathom", Length, 1.8288m, [], "fathom");
        Add("au", Length, 149597870700m, ["AU", "au"], "astronomical unit");
        Add("ly", Length, 9460730472580800m, ["ly"], "light year", "lightyear");
        Add("pc", Length, 30856775814913673m, [], "parsec");
    }

    private void AddAreas()
    {
        Squared("m²", 1, "m", "meter", "metre");
        Squared("km²", 1e6m, "km", "kilometer", "kilometre");
        Squared("cm²", 1e-4m, "cm", "centimeter", "centimetre");
        Squared("mm²", 1e-6m, "mm", "millimeter", "millimetre");
        Squared("ft²", Foot * Foot, "ft", "foot");
        Name("ft²", "square feet");
        Squared("in²", 0.0254m * 0.0254m, "in", "inch");
        Name("in²", "square inches");
        Squared("yd²", 0.9144m * 0.9144m, "yd", "yard");
        Squared("mi²", 1609.344m * 1609.344m, "mi", "mile");
        Add("ha", Area, 10000, ["ha"], "hectare");
        Add("acre", Area, 4046.8564224m, ["ac"], "acre");
    }

    private void AddVolumes()
    {
        Metric("L", Volume, 0.001m, "liter", "litre", Small);
        Symbol("L", "l", "lt");
        Symbol("mL", "ml");
        Symbol("µL", "µl", "μl");
        Add("cL", Volume, 1e-5m, ["cl", "cL"], "centiliter", "centilitre");
        Add("dL", Volume, 1e-4m, ["dl", "dL"], "deciliter", "decilitre");
        Add("hL", Volume, 0.1m, ["hl", "hL"], "hectoliter", "hectolitre");
        Cubed("m³", 1, "m", "meter", "metre");
        Cubed("km³", 1e9m, "km", "kilometer", "kilometre");
        Cubed("cm³", 1e-6m, "cm", "centimeter", "centimetre");
        Symbol("cm³", "cc");
        Cubed("ft³", Foot * Foot * Foot, "ft", "foot");
        Name("ft³", "cubic feet");
        Cubed("in³", 0.0254m * 0.0254m * 0.0254m, "in", "inch");
        Name("in³", "cubic inches");
        Cubed("yd³", 0.9144m * 0.9144m * 0.9144m, "yd", "yard");
        Cubed("mi³", 1609.344m * 1609.344m * 1609.344m, "mi", "mile");
        Add("gal", Volume, Gallon, ["gal", "gals"], "gallon", "us gallon");
        Add("qt", Volume, Gallon / 4, ["qt"], "quart", "us quart");
        Add("pt", Volume, Gallon / 8, [], "pint", "us pint");
        Add("cup", Volume, Gallon / 16, [], "cup");
        Add("fl oz", Volume, Gallon / 128, [], "fl oz", "fluid ounce", "us fluid ounce");
        Add("tbsp", Volume, Gallon / 256, ["tbsp", "Tbsp"], "tablespoon");
        Add("tsp", Volume, Gallon / 768, ["tsp"], "teaspoon");
        Add("bbl", Volume, Gallon * 42, ["bbl", "bbls"], "barrel");
        Add("bushel", Volume, 0.03523907016688m, [], "bushel");
        Add("acre-foot", Volume, 4046.8564224m * Foot, [], "acre foot");
        Name("acre-foot", "acre feet");
    }

    private void AddMasses()
    {
        Metric("g", Mass, 0.001m, "gram", "gramme", Small);
        Add("kg", Mass, 1, ["kg", "Kg", "KG", "kgs"], "kilogram", "kilogramme", "kilo");
        Add("t", Mass, 1000, ["t"], "tonne", "metric ton", "metric tonne");
        Add("kt", Mass, 1e6m, [], "kilotonne");
        Add("Mt", Mass, 1e9m, ["Mt"], "megatonne", "megaton");
        Add("Gt", Mass, 1e12m, ["Gt"], "gigatonne", "gigaton");
        Add("ton", Mass, Pound * 2000, [], isVague: true, "ton");
        Add("short ton", Mass, Pound * 2000, [], "short ton", "us ton");
        Add("long ton", Mass, Pound * 2240, [], "long ton", "imperial ton");
        Add("lb", Mass, Pound, ["lb", "lbs", "Lb", "Lbs"], "pound");
        Name("lb", "lb", "lbs");
        Add("oz", Mass, Pound / 16, ["oz"], "ounce");
        Add("ozt", Mass, 0.0311034768m, [], "troy ounce");
        Add("st", Mass, Pound * 14, [], "stone");
        Add("carat", Mass, 0.0002m, ["ct"], "carat");
        Add("dram", Mass, Pound / 256, [], "dram");
        Add("quintal", Mass, 100, [], "quintal");
    }

    private void AddSpeeds()
    {
        Add("km/h", Speed, 1m / 3.6m, ["kph", "kmph", "kmh", "KPH"], "km/h", "km/hr", "kph", "km per hour", "kilometer per hour", "kilometre per hour", "kilometer an hour", "kilometre an hour");
        Plural("km/h", "kilometers per hour", "kilometres per hour", "kilometers an hour", "kilometres an hour", "km an hour");
        Add("mph", Speed, 0.44704m, ["mph", "MPH"], "mph", "mi/h", "mile per hour", "mile an hour");
        Plural("mph", "miles per hour", "miles an hour");
        Add("m/s", Speed, 1, [], "m/s", "m/sec", "meter per second", "metre per second");
        Plural("m/s", "meters per second", "metres per second", "meters a second", "metres a second");
        Add("km/s", Speed, 1000, [], "km/s", "km/sec", "km per second", "kilometer per second", "kilometre per second");
        Plural("km/s", "kilometers per second", "kilometres per second", "kilometers a second", "kilometres a second");
        Add("mi/s", Speed, 1609.344m, [], "mile per second");
        Plural("mi/s", "miles per second", "miles a second");
        Add("ft/s", Speed, Foot, [], "ft/s", "ft/sec", "foot per second");
        Plural("ft/s", "feet per second", "feet a second");
        Add("kn", Speed, 1852m / 3600, ["kt", "kts"], "knot");
    }

    private void AddEnergies()
    {
        Metric("J", Energy, 1, "joule", null, Large);
        Metric("Wh", Energy, 3600, "watt hour", null, Large);
        Symbol("kWh", "KWh", "KWH", "kwh", "kW/h");
        Add("cal", Energy, 4.184m, ["cal"], isVague: true, "calorie");
        Add("kcal", Energy, 4184, ["kcal"], "kilocalorie");
        Add("BTU", Energy, 1055.05585262m, ["BTU", "Btu", "BTUs"], "british thermal unit");
        Add("therm", Energy, 105505585.262m, [], "therm");
        Add("eV", Energy, 1.602176634e-19m, ["eV"], "electronvolt");
        Metric("W", Power, 1, "watt", null, [.. Small, .. Large]);
        Symbol("kW", "KW");
        Add("hp", Power, 745.69987158227022m, ["hp", "HP", "bhp"], "horsepower", "brake horsepower");
        Add("PS", Power, 735.49875m, ["PS"], "metric horsepower");
        Add("Pa", Pressure, 1, ["Pa"], "pascal");
        Add("hPa", Pressure, 100, ["hPa"], "hectopascal");
        Add("kPa", Pressure, 1000, ["kPa"], "kilopascal");
        Add("MPa", Pressure, 1e6m, ["MPa"], "megapascal");
        Add("GPa", Pressure, 1e9m, ["GPa"], "gigapascal");
        Add("bar", Pressure, 1e5m, ["bar"]);
        Add("mbar", Pressure, 100, ["mbar", "mb"], "millibar");
        Add("psi", Pressure, 6894.757293168m, ["psi", "PSI"], "pound per square inch");
        Plural("psi", "pounds per square inch");
        Add("ksi", Pressure, 6894757.293168m, ["ksi"]);
        Add("atm", Pressure, 101325, ["atm"]);
        Add("mmHg", Pressure, 133.322387415m, ["mmHg", "mm Hg"]);
    }

    private void AddData()
    {
        Add("B", Data, 1, [], "byte");
        Add("kB", Data, 1e3m, ["kB", "KB"], "kilobyte");
        Add("MB", Data, 1e6m, ["MB"], "megabyte", "meg");
        Add("GB", Data, 1e9m, ["GB", "Gb"], "gigabyte", "gig");
        Add("TB", Data, 1e12m, ["TB"], "terabyte");
        Add("PB", Data, 1e15m, ["PB"], "petabyte");
        Add("EB", Data, 1e18m, ["EB"], "exabyte");
        Add("ZB", Data, 1e21m, ["ZB"], "zettabyte");
        Add("KiB", Data, 1024, ["KiB"], "kibibyte");
        Add("MiB", Data, 1048576, ["MiB"], "mebibyte");
        Add("GiB", Data, 1073741824, ["GiB"], "gibibyte");
        Add("TiB", Data, 1099511627776, ["TiB"], "tebibyte");
        Add("kbit", Data, 125, ["kbit"], "kilobit");
        Add("Mbit", Data, 125000, ["Mbit"], "megabit");
        Add("Gbit", Data, 125000000, ["Gbit"], "gigabit");
        Add("bit/s", DataRate, 1, ["bps"], "bit per second");
        Add("kbit/s", DataRate, 1e3m, ["kbps", "Kbps"], "kbit/s", "kilobit per second");
        Add("Mbit/s", DataRate, 1e6m, ["Mbps", "mbps"], "Mbit/s", "Mb/s", "megabit per second");
        Plural("Mbit/s", "megabits per second", "megabits a second");
        Add("Gbit/s", DataRate, 1e9m, ["Gbps", "gbps"], "Gbit/s", "Gb/s", "gigabit per second");
        Plural("Gbit/s", "gigabits per second", "gigabits a second");
        Add("MB/s", DataRate, 8e6m, ["MB/s", "MBps"], "megabyte per second");
        Plural("MB/s", "megabytes per second", "megabytes a second");
        Add("GB/s", DataRate, 8e9m, ["GB/s", "GBps"], "gigabyte per second");
    }

    private void AddTimes()
    {
        Add("ns", Time, 1e-9m, ["ns"], "nanosecond");
        Add("µs", Time, 1e-6m, ["µs", "μs"], "microsecond");
        Add("ms", Time, 1e-3m, ["ms"], "millisecond");
        Add("second", Time, 1, ["s"], "second", "sec");
        Add("minute", Time, 60, ["min", "mins"], "minute", "min");
        Add("hour", Time, 3600, ["h", "hr", "hrs"], "hour");
        Add("day", Time, 86400, [], "day");
        Add("week", Time, 604800, ["wk", "wks"], "week");
        Add("fortnight", Time, 1209600, [], "fortnight");
        Add("month", Time, 2629746, ["mo"], isVague: true, "month");
        Add("quarter", Time, 7889238, [], isVague: true);
        Add("year", Time, 31556952, ["yr", "yrs"], isVague: true, "year");
        Add("decade", Time, 315569520, [], isVague: true, "decade");
        Add("century", Time, 3155695200, [], isVague: true, "century");
        Name("century", "centuries");
        Add("millennium", Time, 31556952000, [], isVague: true, "millennium");
        Name("millennium", "millennia", "millenniums");
    }

    private void AddOthers()
    {
        Scale("°C", 1, Kelvin0, "°C", "degree celsius", "degree centigrade", "degree c", "celsius", "centigrade", "degree celcius", "celcius", "degree centigrate", "centigrate", "deg c");
        Scale("°F", 5m / 9, 459.67m * 5 / 9, "°F", "degree fahrenheit", "degree f", "fahrenheit", "degree farenheit", "farenheit", "degree farenheight", "deg f");
        Scale("K", 1, 0, "°K", "kelvin", "degree kelvin");
        Symbols.Add("K", Names["kelvin"]);
        Add("°", Angle, 1, ["°"], "angular degree");
        Add("rad", Angle, 57.295779513082320876798154814m, ["rad"], "radian");
        Add("arcmin", Angle, 1m / 60, ["arcmin"], "arcminute", "arc minute");
        Add("arcsec", Angle, 1m / 3600, ["arcsec"], "arcsecond", "arc second");
        Metric("Hz", Frequency, 1, "hertz", null, Large);
        Symbol("Hz", "HZ", "hz");
        Add("rpm", Frequency, 1m / 60, ["rpm", "RPM"], "revolution per minute");
        Plural("rpm", "revolutions per minute");
        Metric("V", Electricity, 1, "volt", null, [.. Small, .. Large]);
        Metric("A", Electricity, 1, "ampere", "amp", Small);
        Add("Ah", Electricity, 1, ["Ah"], "amp hour", "ampere hour");
        Add("mAh", Electricity, 1, ["mAh", "mah"], "milliamp hour", "milliampere hour");
        Metric("Ω", Electricity, 1, "ohm", null, Large);
        Metric("N", Force, 1, "newton", null, Large);
        Add("lbf", Force, PoundForce, ["lbf"], "pound force");
        Add("Nm", Torque, 1, ["Nm", "N·m"], "newton meter", "newton metre");
        Add("lb-ft", Torque, PoundForce * Foot, [], "lb ft", "ft lb", "ft lbs", "pound foot", "foot pound");
        Name("lb-ft", "pound feet", "foot pounds");
        Add("ppm", Concentration, 1e-6m, ["ppm"], "part per million");
        Plural("ppm", "parts per million");
        Add("ppb", Concentration, 1e-9m, ["ppb"], "part per billion");
        Plural("ppb", "parts per billion");
        Add("dB", Level, 1, ["dB", "db"], "decibel");
        Add("dBA", Level, 1, ["dBA"]);
    }

    private void Scale(string name, decimal factor, decimal offset, string symbol, params ReadOnlySpan<string> names)
    {
        var unit = new UnitOfMeasure(name, Dimension.Temperature, factor, offset);
        Symbols.Add(symbol, unit);
        foreach (string each in names)
        {
            Names.Add(each, unit);
            if (each.StartsWith("degree ", StringComparison.Ordinal))
            {
                Names.Add("degrees " + each[7..], unit);
                Names.Add("° " + each[7..], unit);
                Names.Add("°" + each[7..], unit);
            }
        }
    }

    private void Metric(string symbol, Dimension dimension, decimal factor, string name, string? otherName, (string Symbol, string Name, decimal Factor)[] prefixes)
    {
        Add(symbol, dimension, factor, [symbol], otherName is null ? [name] : [name, otherName]);
        foreach ((string prefixSymbol, string prefix, decimal prefixFactor) in prefixes)
        {
            // Both code points of the micro sign stand for one unit.
            string canonical = prefixSymbol == "μ" ? "µ" + symbol : prefixSymbol + symbol;
            string prefixed = prefix + name;
            if (Symbols.TryGetValue(canonical, out UnitOfMeasure? known))
            {
                Symbols.Add(prefixSymbol + symbol, known);
                continue;
            }

            Add(canonical, dimension, factor * prefixFactor, [canonical], otherName is null ? [prefixed] : [prefixed, prefix + otherName]);
        }
    }

    private void Squared(string canonical, decimal factor, string symbol, params string[] names)
    {
        Add(canonical, Area, factor, [symbol + "2", symbol + "²"]);
        NamePower(canonical, symbol, names, "sq", "square");
        Name(canonical, symbol + " squared");
        foreach (string name in names)
        {
            Name(canonical, name + "s squared");
        }
    }

    private void Cubed(string canonical, decimal factor, string symbol, params string[] names)
    {
        Add(canonical, Volume, factor, [symbol + "3", symbol + "³"]);
        NamePower(canonical, symbol, names, "cu", "cubic");
    }

    private void NamePower(string canonical, string symbol, string[] names, string shortWord, string word)
    {
        Name(canonical, $"{shortWord} {symbol}", $"{shortWord}{symbol}", $"{word} {symbol}");
        foreach (string name in names)
        {
            Name(canonical, $"{word} {name}");
            if (name is not ("foot" or "inch"))
            {
                Name(canonical, $"{word} {name}s", $"{shortWord} {name}s");
            }
        }

        if (symbol == "ft")
        {
            Name(canonical, $"{shortWord} feet", $"{shortWord} foot");
        }
    }

    private void Add(string canonical, Dimension dimension, decimal factor, string[] symbols, params ReadOnlySpan<string> names) =>
        Add(canonical, dimension, factor, symbols, isVague: false, names);

    private void Add(string canonical, Dimension dimension, decimal factor, string[] symbols, bool isVague, params ReadOnlySpan<string> names)
    {
        var unit = new UnitOfMeasure(canonical, dimension, factor, 0, isVague);
        _byCanonicalName.Add(canonical, unit);
        foreach (string symbol in symbols)
        {
            Symbols.Add(symbol, unit);
        }

        foreach (string name in names)
        {
            Names.TryAdd(name, unit);
            if (name.Length >= 3 && name is not ("foot" or "century" or "millennium" or "stone" or "hertz") && name.IndexOf('/') < 0)
            {
                Names.TryAdd(name + "s", unit);
            }
        }
    }

    private void Symbol(string canonical, params ReadOnlySpan<string> symbols)
    {
        foreach (string symbol in symbols)
        {
            Symbols.TryAdd(symbol, _byCanonicalName[canonical]);
        }
    }

    private void Name(string canonical, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            Names.TryAdd(name, _byCanonicalName[canonical]);
        }
    }

    private void Plural(string canonical, params ReadOnlySpan<string> names) => Name(canonical, names);
}
