/** What tests stand on: a real PostgreSQL, one application for all tests, people with roles. */
@NullMarked
package nl.veerkracht.testing;

import org.jspecify.annotations.NullMarked;
