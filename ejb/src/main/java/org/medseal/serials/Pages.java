package org.medseal.serials;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/** Writes pages one behind the other, while helpers make the next ones: as many as there are processors, no more. */
final class Pages {
    private static final int AHEAD = Runtime.getRuntime().availableProcessors();

    private final Page page;
    private final Executor helpers;

    /** The numbers of {@code [from, to)}. */
    record NumberRange(long from, long to) {}

    Pages(Page page, Executor helpers) {
        this.page = page;
        this.helpers = helpers;
    }

    /** @param skip how many bytes at the very beginning not to write */
    void writeTo(OutputStream out, List<NumberRange> ranges, int skip) throws IOException {
        Queue<FutureTask<byte[]>> begun = new ArrayDeque<>();
        Iterator<NumberRange> next = pages(ranges).iterator();
        int from = skip;
        try {
            while (next.hasNext() || !begun.isEmpty()) {
                FutureTask<byte[]> task = begun.isEmpty() ? task(next.next()) : begun.remove();
                while (begun.size() < AHEAD && next.hasNext()) {
                    begun.add(begin(next.next()));
                }
                // Does nothing where a helper has it already.
                task.run();
                byte[] bytes = get(task);
                out.write(bytes, from, bytes.length - from);
                from = 0;
            }
        } finally {
            begun.forEach(task -> task.cancel(false));
        }
    }

    private static List<NumberRange> pages(List<NumberRange> ranges) {
        List<NumberRange> pages = new ArrayList<>();
        for (NumberRange range : ranges) {
            for (long first = range.from(); first < range.to(); first += Page.TEXTS) {
                pages.add(new NumberRange(first, Math.min(first + Page.TEXTS, range.to())));
            }
        }
        return pages;
    }

    private FutureTask<byte[]> task(NumberRange range) {
        return new FutureTask<>(() -> page.of(range.from(), range.to()));
    }

    private FutureTask<byte[]> begin(NumberRange range) {
        FutureTask<byte[]> task = task(range);
        try {
            helpers.execute(task);
        } catch (RejectedExecutionException e) {
            // All are busy: who writes it will make it.
            return task;
        }
        return task;
    }

    private static byte[] get(FutureTask<byte[]> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Making serial numbers was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Serial numbers cannot be made", e.getCause());
        }
    }
}
