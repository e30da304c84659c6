; SPDX-License-Identifier: Apache-2.0
; The installer: for this user or for all (/CurrentUser, /AllUsers), with a window or without (/S), into
; /D=FOLDER. An older version makes room first; nothing of it is touched before the new one is all there.
; Uninstalled with /REMOVEDATA, the user's profiles, ledger and secrets go, too.
Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
SetCompressorDictSize 32

!define NAME "T-Minus"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!include MultiUser.nsh
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include Sections.nsh
!include "${LISTS}"

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} ${VERSION} Setup"
VIAddVersionKey LegalCopyright "Apache License 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\tminus.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!include words.nsh

Function .onInit
    StrCpy $0 $INSTDIR ; of /D=, which the next line forgets
    !insertmacro MULTIUSER_INIT
    ${If} $0 != ""
        StrCpy $INSTDIR $0
    ${EndIf}
FunctionEnd

; Ends with the sentence ${WORDS}; what was put down so far goes.
!macro REFUSE WORDS
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR\incoming"
    RMDir "$INSTDIR"
    MessageBox MB_OK|MB_ICONSTOP "${WORDS}" /SD IDOK
    SetErrorLevel 2
    Quit
!macroend

; Windows lets nobody write to a program that runs.
!macro REFUSE_WHILE_RUNNING FILE
    ${If} ${FileExists} "$INSTDIR\${FILE}"
        ClearErrors
        FileOpen $0 "$INSTDIR\${FILE}" a
        ${If} ${Errors}
            !insertmacro REFUSE "$(Running)"
        ${EndIf}
        FileClose $0
    ${EndIf}
!macroend

!macro MOVE_FILE FILE
    Delete "$INSTDIR\${FILE}"
    Rename "$INSTDIR\incoming\${FILE}" "$INSTDIR\${FILE}"
!macroend

Function .onInstFailed
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR\incoming"
    RMDir "$INSTDIR"
    SetErrorLevel 2
FunctionEnd

Section "-Programs"
    !insertmacro REFUSE_WHILE_RUNNING tminus.exe
    !insertmacro REFUSE_WHILE_RUNNING tminusctl.exe
    ClearErrors
    CreateDirectory "$INSTDIR\incoming"
    ${If} ${Errors}
        !insertmacro REFUSE "$(NotWritable)"
    ${EndIf}
    SetOutPath "$INSTDIR\incoming"
    File /r "${STAGE}\*"
    WriteUninstaller "$INSTDIR\incoming\uninstall.exe"
    SetOutPath "$INSTDIR"
    ${IfNot} ${FileExists} "$INSTDIR\incoming\uninstall.exe"
        !insertmacro REFUSE "$(NotWritable)"
    ${EndIf}
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        ExecWait '"$INSTDIR\uninstall.exe" /S /UPGRADE /$MultiUser.InstallMode _?=$INSTDIR'
    ${EndIf}
    ClearErrors
    !insertmacro MOVE_FILES
    !insertmacro MOVE_FILE uninstall.exe
    ${If} ${Errors}
        !insertmacro REFUSE "$(NotWritable)"
    ${EndIf}
    RMDir /r "$INSTDIR\incoming"
SectionEnd

!macro OPENED_BY CLASS WORDS
    WriteRegStr SHCTX "Software\Classes\${CLASS}" "" "${WORDS}"
    WriteRegStr SHCTX "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\tminus.exe,0"
    WriteRegStr SHCTX "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\tminus.exe" "%1"'
!macroend

Section "-Entries"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\tminus.exe"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\tminus.exe"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${NAME}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S /$MultiUser.InstallMode'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
    WriteRegStr SHCTX "Software\Classes\tminus" "URL Protocol" ""
    !insertmacro OPENED_BY tminus "URL:${NAME}"
    WriteRegStr SHCTX "Software\Classes\.tminus-profiles" "" "TMinus.Profiles"
    !insertmacro OPENED_BY TMinus.Profiles "$(ProfilesFile)"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Var IsUpgrade

Section "un.$(Programs)"
    SectionIn RO
    !insertmacro REFUSE_WHILE_RUNNING tminus.exe
    !insertmacro REFUSE_WHILE_RUNNING tminusctl.exe
    !insertmacro REMOVE_FILES
    ${If} $IsUpgrade == ""
        Delete "$INSTDIR\uninstall.exe"
        RMDir "$INSTDIR"
        Delete "$SMPROGRAMS\${NAME}.lnk"
        DeleteRegKey SHCTX "${UNINSTALL_KEY}"
        DeleteRegKey SHCTX "Software\Classes\tminus"
        DeleteRegKey SHCTX "Software\Classes\.tminus-profiles"
        DeleteRegKey SHCTX "Software\Classes\TMinus.Profiles"
        System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    ${EndIf}
SectionEnd

Section /o "un.$(Data)" Data
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\tminus"
    ; Each secret: CredDeleteW(its TargetName, CRED_TYPE_GENERIC, 0).
    System::Call 'advapi32::CredEnumerateW(w "tminus:*", i 0, *i .r1, *p .r2) i .r0'
    ${If} $0 <> 0
        StrCpy $3 0
        ${While} $3 < $1
            IntOp $4 $3 * ${NSIS_PTR_SIZE}
            IntPtrOp $4 $2 + $4
            System::Call '*$4(p .r5)'
            System::Call '*$5(i, i, w .r6)'
            System::Call 'advapi32::CredDeleteW(w r6, i 1, i 0)'
            IntOp $3 $3 + 1
        ${EndWhile}
        System::Call 'advapi32::CredFree(p r2)'
    ${EndIf}
SectionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${Data} "$(DataWords)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END

Function un.onInit
    !insertmacro MULTIUSER_UNINIT
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/UPGRADE" $1
    ${IfNot} ${Errors}
        StrCpy $IsUpgrade yes
    ${EndIf}
    ClearErrors
    ${GetOptions} $0 "/REMOVEDATA" $1
    ${IfNot} ${Errors}
        !insertmacro SelectSection ${Data}
    ${EndIf}
FunctionEnd
