package org.medseal.items;

/** A cell of the {@link RuleTable}: the state an item comes into, or the rule that forbids it. */
sealed interface Verdict permits ItemState, Rule {}
