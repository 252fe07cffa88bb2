/**
 * The rules of single values as Bean Validation constraints, for everything that comes in as text: bodies over REST,
 * messages, fields of screens. A constraint has no rule of its own; it asks the value type's {@code parse}, and says what
 * that says. All other sentences stand in {@code ValidationMessages.properties}.
 */
package org.medseal.validation;
