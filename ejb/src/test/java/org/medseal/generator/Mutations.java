package org.medseal.generator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils bytes in one to eight places, the way that transport, editors and attackers do. */
final class Mutations {
    private static final int MOST_PLACES = 8;
    private static final int MOST_MOVED = 200;
    private static final int MOST_REPEATS = 2_000;

    private final RandomGenerator random;
    private final List<byte[]> words;

    /** @param words that mean something where the bytes are read */
    Mutations(RandomGenerator random, List<String> words) {
        this.random = random;
        this.words = words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    byte[] spoil(byte[] sound) {
        byte[] spoilt = sound;
        int places = random.nextInt(1, MOST_PLACES + 1);
        for (int i = 0; i < places && spoilt.length > 0; i++) {
            spoilt = once(spoilt);
        }
        return spoilt;
    }

    private byte[] once(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(1, MOST_MOVED));
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(7)) {
            case 0 -> joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, from + 1);
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, to, piece, to);
            case 3 -> joined(bytes, from, words.get(random.nextInt(words.size())), from);
            case 4 -> joined(bytes, from, words.get(random.nextInt(words.size())), to);
            case 5 -> Arrays.copyOf(bytes, from);
            default -> joined(bytes, to, repeated(bytes[from]), to);
        };
    }

    private byte[] repeated(byte one) {
        byte[] many = new byte[random.nextInt(1, MOST_REPEATS)];
        Arrays.fill(many, one);
        return many;
    }

    private static byte[] joined(byte[] bytes, int end, byte[] between, int again) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, end);
        out.writeBytes(between);
        out.write(bytes, again, bytes.length - again);
        return out.toByteArray();
    }
}
