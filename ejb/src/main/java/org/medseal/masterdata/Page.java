package org.medseal.masterdata;

import java.io.Serializable;
import java.util.List;

/** A part of a list and how long the whole is. */
public record Page<R>(List<R> items, int page, int size, long total) implements Serializable {}
