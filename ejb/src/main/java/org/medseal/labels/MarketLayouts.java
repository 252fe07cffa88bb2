package org.medseal.labels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.medseal.gs1.MarketLayout;

/**
 * How markets want codes and their readable lines: data of module {@code config} ({@code /labels/market-layouts.txt}),
 * and those of the file of that name in the folder {@code MEDSEAL_LABEL_TEMPLATES}, which go first.
 */
public final class MarketLayouts {
    private static final String FILE = "market-layouts.txt";
    private static final MarketLayouts KNOWN = read(System.getenv("MEDSEAL_LABEL_TEMPLATES"));

    private final Map<String, MarketLayout> byMarket;

    private MarketLayouts(Map<String, MarketLayout> byMarket) {
        this.byMarket = byMarket;
    }

    public static MarketLayouts known() {
        return KNOWN;
    }

    /** That market's; GS1's own where none is laid down. */
    public MarketLayout of(String market) {
        return market == null
                ? MarketLayout.CANONICAL
                : byMarket.getOrDefault(market.toUpperCase(Locale.ROOT), MarketLayout.CANONICAL);
    }

    /** The markets that have a layout of their own. */
    public Set<String> markets() {
        return byMarket.keySet();
    }

    /** @param folder of the deployer, or null or empty */
    static MarketLayouts read(String folder) {
        Map<String, MarketLayout> layouts = new TreeMap<>();
        try {
            add(layouts, MarketLayouts.class.getResourceAsStream("/labels/" + FILE), FILE);
            Path theirs = folder == null || folder.isBlank() ? null : Path.of(folder, FILE);
            if (theirs != null && Files.exists(theirs)) {
                add(layouts, Files.newInputStream(theirs), theirs.toString());
            }
            return new MarketLayouts(layouts);
        } catch (IOException e) {
            throw new UncheckedIOException("The layouts of markets cannot be read", e);
        }
    }

    private static void add(Map<String, MarketLayout> layouts, InputStream in, String from) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    MarketLayout layout = layout(line, from + ", line " + number);
                    layouts.put(layout.market(), layout);
                }
            }
        }
    }

    private static MarketLayout layout(String line, String where) throws IOException {
        try {
            return MarketLayout.parse(line);
        } catch (IllegalArgumentException e) {
            throw new IOException(where + ": " + e.getMessage(), e);
        }
    }
}
