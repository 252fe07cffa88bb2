package org.medseal.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medseal.items.ItemState;
import org.medseal.lists.ListDefinition;
import org.medseal.lists.ListFilter;
import org.medseal.masterdata.LotStatus;
import org.medseal.masterdata.PackagingLevel;
import org.medseal.recall.RecallClass;
import org.medseal.recall.RecallDepth;
import org.medseal.recall.RecallState;
import org.medseal.web.faces.lists.ConsoleList;
import org.medseal.web.publicpage.Verdict;

/** Every word on a page stands in the bundle. */
class TextsTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern KEY = Pattern.compile("text\\['([a-zA-Z0-9.-]+)'\\]");
    private static final Pattern KEY_IN_CODE = Pattern.compile("Texts\\.get\\(\"([a-zA-Z0-9.-]+)\"[,)]");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private final ResourceBundle texts = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH);

    @ParameterizedTest
    @MethodSource("pages")
    void everyTextOfAPageIsInTheBundle(Path page) throws IOException {
        assertThat(matches(KEY, Files.readString(page)))
                .allSatisfy(key -> assertThat(texts.containsKey(key)).as(key).isTrue());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageHasWordsOfItsOwn(Path page) throws IOException {
        String markup = EXPRESSION.matcher(Files.readString(page)).replaceAll("");
        String shown = markup.replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;", " ");
        assertThat(matches(WORD, shown)).as(page.toString()).isEmpty();
        assertThat(matches(Pattern.compile("(?:alt|title|placeholder|aria-label)=\"([^\"]*\\p{L}[^\"]*)\""), markup))
                .as(page.toString())
                .isEmpty();
    }

    @Test
    void everyTextThatABeanChoosesIsInTheBundle() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(matches(KEY_IN_CODE, Files.readString(file)))
                        .allSatisfy(key ->
                                assertThat(texts.containsKey(key)).as(key).isTrue());
            }
        }
    }

    @Test
    void everyStateHasItsWords() {
        Stream<String> keys = Stream.of(
                        Arrays.stream(LotStatus.values())
                                .flatMap(status -> Stream.of("lotStatus." + status, "lotStatus." + status + ".says")),
                        Arrays.stream(ItemState.values()).map(state -> "itemState." + state.name()),
                        Arrays.stream(PackagingLevel.values()).map(level -> "level." + level),
                        Arrays.stream(Verdict.values())
                                .flatMap(verdict -> Stream.of(
                                        "pack." + verdict.key() + ".title", "pack." + verdict.key() + ".lead")),
                        Arrays.stream(RecallState.values())
                                .flatMap(
                                        state -> Stream.of("recall.state." + state, "recall.state." + state + ".says")),
                        Arrays.stream(RecallClass.values()).map(one -> "recall.class." + one),
                        Arrays.stream(RecallDepth.values()).map(depth -> "recall.depth." + depth),
                        Stream.of("recovered", "accountedFor", "unknown")
                                .flatMap(one -> Stream.of("recall." + one, "recall." + one + ".says")),
                        SignedIn.ROLES.stream().map(role -> "role." + role),
                        Stream.of("issued", "active", "decommissioned")
                                .flatMap(state -> Stream.of("state." + state, "state." + state + ".says")),
                        Stream.of("400", "403", "404", "405", "bug", "expired")
                                .flatMap(page -> Stream.of("error." + page + ".title", "error." + page + ".lead")))
                .flatMap(some -> some);
        assertThat(keys)
                .allSatisfy(key -> assertThat(texts.containsKey(key)).as(key).isTrue());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListHasItsWords(ListDefinition list) {
        String prefix = "list." + list.name() + ".";
        Stream<String> keys = Stream.of(
                        Stream.of(prefix + "title", prefix + "none"),
                        list.shown().map(column -> prefix + column.key()),
                        list.filters().stream()
                                .filter(ListFilter::shown)
                                .map(filter -> prefix + "filter." + filter.key()),
                        list.filters().stream()
                                .flatMap(filter -> filter.choices().stream().map(word -> filter.words() + "." + word)))
                .flatMap(some -> some);
        assertThat(keys)
                .allSatisfy(key -> assertThat(texts.containsKey(key)).as(key).isTrue());
    }

    /** The definitions of all beans that are lists: a bean needs no server to say what it lists. */
    static List<ListDefinition> lists() throws IOException, ReflectiveOperationException {
        List<ListDefinition> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("List.java")).toList()) {
                String name = CODE.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
                Class<?> type = Class.forName(name);
                if (ConsoleList.class.isAssignableFrom(type) && !type.isInterface()) {
                    ConsoleList list =
                            (ConsoleList) type.getDeclaredConstructor().newInstance();
                    found.add(list.definition());
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(6);
        return found;
    }

    @Test
    void everySectionOfTheConsoleHasItsWords() {
        assertThat(Navigation.Section.values())
                .allSatisfy(section ->
                        assertThat(texts.containsKey("nav." + section.key())).isTrue());
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(path -> path.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }
}
