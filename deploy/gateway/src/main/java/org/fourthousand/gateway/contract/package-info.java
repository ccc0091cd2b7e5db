/** One OpenAPI document out of the four services' committed contracts: merged in the build, served and consulted at run time. */
@NullMarked
package org.fourthousand.gateway.contract;

import org.jspecify.annotations.NullMarked;
