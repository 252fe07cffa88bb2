package org.medseal.serials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.spec.SecretKeySpec;

/** Makes pools' keys, and opens each once. What is opened stays inside this package. */
@ApplicationScoped
public class PoolKeys {
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final ConcurrentMap<Integer, Permutation> permutations = new ConcurrentHashMap<>();

    @Inject
    MasterKey master;

    /** A new key for the pool, wrapped. */
    byte[] make(Series series, int epoch) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] wrapped = master.wrap(key, PoolRow.keyContext(series, epoch));
        Arrays.fill(key, (byte) 0);
        return wrapped;
    }

    /** The permutation of a pool of serials. Ids are never used again, so what is remembered stays right. */
    Permutation permutation(PoolRow pool) {
        return permutations.computeIfAbsent(pool.id(), id -> open(pool));
    }

    private Permutation open(PoolRow pool) {
        byte[] key = master.unwrap(pool.wrappedKey(), PoolRow.keyContext(pool.series(), pool.epoch()));
        byte[] tweak = PoolRow.tweak(pool.series(), pool.epoch());
        PoolForm form = pool.form();
        return new Permutation(new SecretKeySpec(key, "AES"), tweak, form.alphabet(), form.length());
    }
}
