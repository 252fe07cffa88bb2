package org.medseal.masterdata;

import org.medseal.gs1.Gln;

/** Says what a party is from now on; {@code version} is the one the caller changes, null if it does not care. */
public record PutParty(Gln gln, Integer version, PartyDetails details) {}
