package org.medseal.labels;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medseal.Json;
import org.medseal.RefusedException;

/**
 * The templates of labels by name: data of module {@code config} ({@code /labels}), and those of the folder that
 * {@code MEDSEAL_LABEL_TEMPLATES} names, which go first.
 */
public final class LabelTemplates {
    private static final List<String> OURS =
            List.of("carton", "bundle", "case", "logistic", "logistic-a5", "test-sheet");
    private static final String ENDING = ".json";
    private static final LabelTemplates KNOWN = read(System.getenv("MEDSEAL_LABEL_TEMPLATES"));

    private final Map<String, LabelTemplate> byName;

    private LabelTemplates(Map<String, LabelTemplate> byName) {
        this.byName = byName;
    }

    public static LabelTemplates known() {
        return KNOWN;
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public LabelTemplate get(String name) {
        LabelTemplate template = name == null ? null : byName.get(name);
        if (template == null) {
            throw new RefusedException(
                    RefusedException.Kind.AGAINST_RULE,
                    "unknown-template",
                    "There is no label template \"" + name + "\": say " + String.join(", ", names()));
        }
        return template;
    }

    /** @param folder of the deployer, or null or empty */
    static LabelTemplates read(String folder) {
        Map<String, LabelTemplate> templates = new TreeMap<>();
        try {
            for (String name : OURS) {
                try (InputStream in = LabelTemplates.class.getResourceAsStream("/labels/" + name + ENDING)) {
                    templates.put(name, template(in, name));
                }
            }
            if (folder != null && !folder.isBlank()) {
                try (Stream<Path> files = Files.list(Path.of(folder))) {
                    for (Path file : files.filter(path -> path.toString().endsWith(ENDING))
                            .toList()) {
                        String name = file.getFileName().toString().replace(ENDING, "");
                        try (InputStream in = Files.newInputStream(file)) {
                            templates.put(name, template(in, file.toString()));
                        }
                    }
                }
            }
            return new LabelTemplates(templates);
        } catch (IOException e) {
            throw new UncheckedIOException("The templates of labels cannot be read", e);
        }
    }

    private static LabelTemplate template(InputStream in, String from) throws IOException {
        try {
            return Json.mapper().readValue(in, LabelTemplate.class);
        } catch (JsonProcessingException e) {
            throw new IOException(from + ": " + e.getOriginalMessage(), e);
        }
    }
}
