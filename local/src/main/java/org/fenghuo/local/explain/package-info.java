/**
 * Recomputes alerts from their proofs alone. Nothing here calls a detector or the jobs' judgement:
 * what two programs find alike is likely to be so.
 */
package org.fenghuo.local.explain;
