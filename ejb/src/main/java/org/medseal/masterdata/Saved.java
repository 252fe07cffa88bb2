package org.medseal.masterdata;

/** What a put came to: the record as it stands now, whether it is new, whether anything changed at all. */
public record Saved<R>(R row, boolean created, boolean changed) {}
