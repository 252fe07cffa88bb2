package org.medseal.gs1;

/** What a check finds wrong in a part of a value: where, and the broken rule as the end of a sentence. */
record Finding(String code, int at, int length, String rule) {}
