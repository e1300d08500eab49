/** Coverage counted again, by docs/coverage.md. */
package org.fenghuo.local.recount.coverage;
