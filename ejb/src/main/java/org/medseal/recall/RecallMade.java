package org.medseal.recall;

/** @param repeated whether the same request had made it before */
public record RecallMade(RecallView recall, boolean repeated) {}
