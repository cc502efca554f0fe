; The installer: for one user, without an administrator, in Kazakh, Russian and English.
;
; It writes the program's folder, one entry in the Start menu, the registration of .nysana and the entry
; under "Apps". Books, settings and the journal are not its own: neither an upgrade nor an uninstall
; touches them.
;
; makensis -DVERSION=0.1.0 -DFILES=<folder to install> -DICON=<ico> -DPANEL=<bmp>
; -DLIST=<list of the files, each relative to the folder> -DOUT=<exe> nysana.nsi
; Silently: nysana-setup.exe /S [/D=folder]; nysana-uninstall.exe /S

Unicode true
Target amd64-unicode
SetCompressor /SOLID /FINAL lzma
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!include MUI2.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include TextFunc.nsh

!define CLASS "Nysana.Book"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Nysana"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\nysana.exe"
!define UNINSTALLER "nysana-uninstall.exe"
!define INSTALLED "nysana-files.txt"

Name "Nysana"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Nysana"
InstallDirRegKey HKCU "Software\Nysana" "Folder"
BrandingText "Nysana ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "Nysana"
VIAddVersionKey /LANG=0 "FileDescription" "Nysana Setup"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT OR Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PANEL}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\nysana.exe"

; The language that was chosen serves the uninstaller and the next upgrade too.
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_WINDOWTITLE "Nysana"
!define MUI_LANGDLL_INFO "Тілді таңдаңыз · Выберите язык · Select a language"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\Nysana"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_PAGE_HEADER_SUBTEXT $(RemovedFrom)
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGEEX "." "Kazakh"
!insertmacro MUI_LANGUAGE "Russian"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString BookType ${LANG_KAZAKH} "Nysana деректер кітабы"
LangString BookType ${LANG_RUSSIAN} "Книга данных Nysana"
LangString BookType ${LANG_ENGLISH} "Nysana book"
LangString StillRuns ${LANG_KAZAKH} "Nysana қазір ашық. Оны жауып, «Қайталау» түймесін басыңыз. Енгізілген деректер сақталады."
LangString StillRuns ${LANG_RUSSIAN} "Программа Nysana сейчас открыта. Закройте её и нажмите «Повтор». Введённые данные сохранятся."
LangString StillRuns ${LANG_ENGLISH} "Nysana is open. Close it, then choose Retry. What you typed is kept."
LangString TooOld ${LANG_KAZAKH} "Nysana үшін Windows 10 немесе одан кейінгі нұсқа керек."
LangString TooOld ${LANG_RUSSIAN} "Для Nysana нужна Windows 10 или более новая версия."
LangString TooOld ${LANG_ENGLISH} "Nysana needs Windows 10 or later."
LangString BooksStay ${LANG_KAZAKH} "Nysana төмендегі қалтадан жойылады. Кітаптар мен баптаулар орнында қалады."
LangString BooksStay ${LANG_RUSSIAN} "Программа Nysana будет удалена из папки, указанной ниже. Книги и настройки останутся на месте."
LangString BooksStay ${LANG_ENGLISH} "Nysana will be removed from the folder below. Books and settings stay where they are."
; The words that NSIS brings are too long for their place, or odd in Russian.
LangString Folder ${LANG_KAZAKH} "Қалта:"
LangString Folder ${LANG_RUSSIAN} "Папка:"
LangString Folder ${LANG_ENGLISH} "Folder:"
LangString RemovedFrom ${LANG_KAZAKH} "Nysana компьютерден жойылады."
LangString RemovedFrom ${LANG_RUSSIAN} "Удаление программы Nysana с этого компьютера."
LangString RemovedFrom ${LANG_ENGLISH} "Remove Nysana from this computer."
UninstallText $(BooksStay) $(Folder)

; A program that runs cannot be written over or deleted. Silently it is an error (2), not a question.
!macro WAIT_UNTIL_CLOSED
  !define AT ${__LINE__}
  again_${AT}:
    IfFileExists "$INSTDIR\nysana.exe" 0 closed_${AT}
    ClearErrors
    FileOpen $0 "$INSTDIR\nysana.exe" a
    IfErrors 0 free_${AT}
    IfSilent 0 +3
      SetErrorLevel 2
      Abort
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION $(StillRuns) IDRETRY again_${AT}
    SetErrorLevel 2
    Abort
  free_${AT}:
    FileClose $0
  closed_${AT}:
    ClearErrors
  !undef AT
!macroend

; Takes away what a version brought, by the list that it left: file by file, since the folder may be
; one where the user keeps other things, and of the folders those that are empty then.
!macro REMOVE_INSTALLED
  ClearErrors
  FileOpen $0 "$INSTDIR\${INSTALLED}" r
  ${IfNot} ${Errors}
    ${Do}
      ClearErrors
      FileRead $0 $1
      ${If} ${Errors}
        ${ExitDo}
      ${EndIf}
      ${TrimNewLines} $1 $1
      StrCpy $2 $1 1 -1
      ${If} $2 == "\"
        StrCpy $1 $1 -1
        RMDir "$INSTDIR\$1"
      ${Else}
        Delete "$INSTDIR\$1"
      ${EndIf}
    ${Loop}
    FileClose $0
    Delete "$INSTDIR\${INSTALLED}"
  ${EndIf}
  ClearErrors
!macroend

; Tells the shell that kinds of files have changed.
!macro REFRESH_SHELL
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP $(TooOld) /SD IDOK
    SetErrorLevel 3
    Abort
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section
  !insertmacro WAIT_UNTIL_CLOSED
  ; What only the former version had would stay behind for ever.
  !insertmacro REMOVE_INSTALLED
  SetOutPath "$INSTDIR"
  File /r "${FILES}/*.*"
  File "/oname=${INSTALLED}" "${LIST}"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  CreateShortcut "$SMPROGRAMS\Nysana.lnk" "$INSTDIR\nysana.exe"

  WriteRegStr HKCU "Software\Nysana" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${APP_PATH}" "" "$INSTDIR\nysana.exe"

  WriteRegStr HKCU "Software\Classes\.nysana" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\.nysana\OpenWithProgids" "${CLASS}" ""
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "$(BookType)"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\nysana.exe,0"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\nysana.exe" "%1"'

  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Nysana"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\nysana.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Nysana"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro REFRESH_SHELL
SectionEnd

Section Uninstall
  !insertmacro WAIT_UNTIL_CLOSED
  !insertmacro REMOVE_INSTALLED
  Delete "$INSTDIR\${UNINSTALLER}"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Nysana.lnk"

  ReadRegStr $0 HKCU "Software\Classes\.nysana" ""
  ${If} $0 == "${CLASS}"
    DeleteRegValue HKCU "Software\Classes\.nysana" ""
  ${EndIf}
  DeleteRegValue HKCU "Software\Classes\.nysana\OpenWithProgids" "${CLASS}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.nysana\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.nysana"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "${APP_PATH}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Nysana"
  !insertmacro REFRESH_SHELL
SectionEnd
