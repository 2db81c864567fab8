//! Equal on the wire: every framework answers the same requests in the same way.
