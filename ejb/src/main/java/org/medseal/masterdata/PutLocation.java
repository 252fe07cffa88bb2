package org.medseal.masterdata;

import org.medseal.gs1.Sgln;

/** Says what a place is from now on; {@code version} is the one the caller changes, null if it does not care. */
public record PutLocation(Sgln sgln, Integer version, LocationDetails details) {}
