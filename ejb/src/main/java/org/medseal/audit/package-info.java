/**
 * The append-only record of who changed what, when and why, written in the transaction of the change itself.
 * There is one way to append ({@link org.medseal.audit.AuditTrail#record}) and none to change or delete: the
 * application's database role may not. It never decides whether a change is allowed.
 */
package org.medseal.audit;
