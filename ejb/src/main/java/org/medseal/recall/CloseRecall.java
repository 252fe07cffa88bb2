package org.medseal.recall;

/** Ends a recall, or gives up its draft. */
public record CloseRecall(String reason) {}
