// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace TMinus {

/// In what a draft or a consume can be written down as code for other programs.
enum class SnippetLanguage {
    Curl,      ///< POSIX sh with curl and openssl
    Tminusctl, ///< our own command line, POSIX sh
    Python,    ///< this and the rest: the vendor's SDK of that language
    Java,
    Go,
    Node,
    Cpp,
};

} // namespace TMinus
