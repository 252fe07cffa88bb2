package org.medseal.wildfly.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages of an answer, one behind the other in a file. */
final class Pages implements AutoCloseable {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");

    private final Caller caller;
    private final OutputStream file;

    Pages(Caller caller, Path file) throws IOException {
        this.caller = caller;
        this.file = Files.newOutputStream(file);
    }

    /** Where the next page is. */
    Optional<URI> read(URI page) throws IOException, InterruptedException {
        return caller.copy(caller.request(page.toString()), file).allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(matcher -> URI.create(matcher.group(1)))
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
