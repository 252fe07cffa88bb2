package org.medseal.serials;

import java.io.Serializable;
import java.math.BigInteger;
import java.time.Instant;
import org.medseal.gs1.Gtin;

/**
 * How far the serial numbers of a GTIN reach.
 *
 * @param epoch 1 for the GTIN's first pool; a change of key or form opens the next
 * @param space how many strings the alphabet and the length make
 * @param capacity how many of them may ever be issued in this epoch
 * @param issued given to someone, in this epoch
 * @param issuedEarlier given to someone in earlier epochs
 * @param returned given back unused, of all epochs; never issued again
 * @param excluded never issued because the serial exists already, in this epoch
 * @param left capacity less what is used up
 * @param guessProbability that a made-up serial of the right form was issued; below 0.0001 by construction
 * @param issuedPerDay over the last 30 days, or since the first request if that is shorter ago
 * @param daysOfCover how long the rest lasts at that rate; null while nothing is issued
 */
public record PoolStatus(
        Gtin gtin,
        int epoch,
        Alphabet alphabet,
        int length,
        BigInteger space,
        long capacity,
        long issued,
        long issuedEarlier,
        long returned,
        long excluded,
        long left,
        double guessProbability,
        double issuedPerDay,
        Double daysOfCover,
        Instant openedAt)
        implements Serializable {}
