/** Open data (决策、管理、服务、结果公开, clause 六.5): published projects and statistics for everybody, as JSON, CSV and OC4IDS. */
@NullMarked
package org.fourthousand.registry.openness;

import org.jspecify.annotations.NullMarked;
