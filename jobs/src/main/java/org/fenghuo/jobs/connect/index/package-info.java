/** The way into Elasticsearch: a sink that keeps no state, and what is needed to reach a server. */
package org.fenghuo.jobs.connect.index;
