package org.medseal.labels;

/** A drawn label: a file and what sort of file it is. */
public record Label(String contentType, byte[] content) {}
