package org.medseal.web.faces.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A plain map of the world: one degree is one unit, east to the right, north up (equirectangular). */
@Named
@ApplicationScoped
public class WorldMap {
    private static final String WATER = "water";

    private final String land;
    private final String water;

    public WorldMap() {
        List<String> lines = lines();
        land = outlines(lines, false);
        water = outlines(lines, true);
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                WorldMap.class.getResourceAsStream("/org/medseal/web/world-land.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String outlines(List<String> lines, boolean ofWater) {
        StringBuilder path = new StringBuilder();
        lines.stream()
                .filter(line -> line.startsWith(WATER) == ofWater)
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .forEach(corners -> outline(corners, path));
        return path.toString();
    }

    private static void outline(String corners, StringBuilder path) {
        char command = 'M';
        for (String corner : corners.split(",")) {
            String[] degrees = corner.strip().split(" ");
            path.append(command).append(degrees[0]).append(' ').append(up(degrees[1]));
            command = 'L';
        }
        path.append('Z');
    }

    /** North is up, where the numbers of SVG go down. */
    private static String up(String latitude) {
        return latitude.startsWith("-") ? latitude.substring(1) : "-" + latitude;
    }

    /** The outlines of all land as one SVG path. */
    public String getLand() {
        return land;
    }

    public String getWater() {
        return water;
    }
}
