/**
 * Who a person is, what they may do and where: sign-in, roles, scopes, permissions.
 *
 * <p>Roles map to capabilities in one place ({@code control.Role}); use cases name capabilities, never roles. A
 * {@link org.throughline.access.Viewer} narrows each capability to the schools for which its role was granted. The
 * tree of organizations is filled in by the district's rosters; access only needs to know which school lies where.
 *
 * <p>Published: Viewer, Scope, PersonId, OrganizationId, Can, ActAs, and Grants and OrganizationTree for the rosters.
 */
package org.throughline.access;
