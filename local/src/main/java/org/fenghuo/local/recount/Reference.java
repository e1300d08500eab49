package org.fenghuo.local.recount;

/**
 * What codes mean.
 *
 * @param places the tree of areas
 * @param diseases the table of diseases
 */
record Reference(Places places, Diseases diseases) {}
