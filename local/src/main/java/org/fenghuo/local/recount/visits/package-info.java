/** Visits counted again, by docs/visits.md. */
package org.fenghuo.local.recount.visits;
